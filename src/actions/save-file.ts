/** Safari begins to read a file some time after the click that asks for it. */
const READ_AFTER_MS = 60_000;

/** Hands the reader a file, as a download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_AFTER_MS);
}
