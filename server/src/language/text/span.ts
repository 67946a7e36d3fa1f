/** A half-open span of UTF-16 offsets: `start` is the first offset inside, `end` the first behind. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the offset lies in the span or directly at its end, where a cursor that just typed it stands. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
