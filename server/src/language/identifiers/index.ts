/** Identifiers of works, recordings, parties and shows: their forms and check digits, by the standards. */

export { readEidr } from './eidr.ts';
export { readIpi, readIpiBaseNumber, readIpiNameNumber } from './ipi.ts';
export { readIsan } from './isan.ts';
export { readIsrc } from './isrc.ts';
export { readIswc } from './iswc.ts';
export type { IdentifierProblem, IdentifierReading } from './reading.ts';
