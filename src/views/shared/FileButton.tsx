import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './Button';

interface Props {
  readonly label: string;
  /** As of `<input accept>`. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** What was chosen: no more than one without `multiple`. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that asks for files from the device. */
export function FileButton({ label, accept, multiple = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          // The same file may be chosen again, once it has been changed.
          target.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
    </>
  );
}
