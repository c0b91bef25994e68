/** A column of numbers that only grows at its end, so that all of it so far can be handed on without a copy. */
export class GrowingColumn {
  private numbers = new Float64Array(256);
  private length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = value;
  }

  /** The number pushed last; 0 where there is none. */
  last(): number {
    return this.numbers[this.length - 1] ?? 0;
  }

  /** What has been pushed so far; it stays as it is when more is. */
  view(): Float64Array {
    return this.numbers.subarray(0, this.length);
  }
}
