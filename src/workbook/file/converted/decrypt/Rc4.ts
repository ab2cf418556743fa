/** The stream cipher RC4. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, i) => i);
  private i = 0;
  private j = 0;

  constructor(key: Uint8Array) {
    const { state } = this;
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + state[i]! + key[i % key.length]!) & 255;
      this.swap(i, j);
    }
  }

  /** The next byte to be combined with one of the text. */
  next(): number {
    const { state } = this;
    this.i = (this.i + 1) & 255;
    this.j = (this.j + state[this.i]!) & 255;
    this.swap(this.i, this.j);
    return state[(state[this.i]! + state[this.j]!) & 255]!;
  }

  private swap(i: number, j: number): void {
    const { state } = this;
    const kept = state[i]!;
    state[i] = state[j]!;
    state[j] = kept;
  }

  /** Encrypts or decrypts, which is the same. */
  over(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte) => byte ^ this.next());
  }
}
