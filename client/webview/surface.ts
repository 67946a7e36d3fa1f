/** The canvas as a surface: as sharp as the screen, painted at most once a frame and only when something changed. */
import type { Context } from './brush.ts';

export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #paint: (ctx: Context, width: number, height: number) => void;
  #asked = false;

  /** `paint` draws everything anew, in CSS pixels. */
  constructor(canvas: HTMLCanvasElement, paint: (ctx: Context, width: number, height: number) => void) {
    this.#canvas = canvas;
    this.#paint = paint;
    new ResizeObserver(() => this.ask()).observe(canvas);
    this.#watchScreen();
  }

  get width(): number {
    return this.#canvas.clientWidth;
  }

  get height(): number {
    return this.#canvas.clientHeight;
  }

  /** Paints before the next frame, however often it is asked. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.#draw();
    });
  }

  #draw(): void {
    const canvas = this.#canvas;
    const ctx = canvas.hidden ? null : canvas.getContext('2d', { alpha: false });
    if (!ctx) return;
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(this.width * ratio), Math.round(this.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    ctx.reset();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#paint(ctx, this.width, this.height);
  }

  /** The window moved to a screen of another density, or the reader zoomed. */
  #watchScreen(): void {
    const again = (): void => {
      this.ask();
      this.#watchScreen();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', again, { once: true });
  }
}
