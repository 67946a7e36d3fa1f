/** `Reading shows: 412 of 2,000 files`, while there are so many that somebody wonders. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** So many files are read before anybody has looked up. */
const FEW = 50;

export class ReadingProgress {
  private reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  private total = 0;
  private done = 0;

  constructor(private readonly connection: Connection) {}

  /** Says how many files are left, `read` of them half done. When somebody cancels, they wait until they are opened. */
  update(left: Set<string>, read = 0): void {
    if (!this.reporter && left.size < FEW) return;
    if (!this.reporter) this.begin(left);
    this.total = Math.max(this.total, left.size);
    const done = this.total - Math.max(0, left.size - read);
    if (done <= this.done) return;
    this.done = done;
    const [share, message] = [
      Math.floor((100 * done) / this.total),
      `${grouped(done)} of ${grouped(this.total)} files`,
    ];
    this.tell((reporter) => reporter.report(share, message));
  }

  end(): void {
    this.tell((reporter) => reporter.done());
    this.reporter = undefined;
    this.total = 0;
    this.done = 0;
  }

  private begin(left: Set<string>): void {
    this.reporter = this.connection.window.createWorkDoneProgress();
    this.tell((reporter) => {
      reporter.begin('Reading shows', 0, undefined, true);
      reporter.token.onCancellationRequested(() => left.clear());
    });
  }

  /** An editor that refuses to show it is told nothing. */
  private tell(say: (reporter: WorkDoneProgressServerReporter) => void): void {
    void this.reporter?.then(say, () => {});
  }
}

/** `2,000` */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
