/** The parser by hand. */
import { countByHand } from '../count-tree.ts';
import { parseByHand } from '../peers/hand-written-parser.ts';
import { measureParse } from './measure-parse.ts';

measureParse(parseByHand, countByHand);
