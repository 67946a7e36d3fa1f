/** The core's parser: rows, tokens, the tree, every statement bound to its schema. */
import { Document } from '../../../server/src/language/index.ts';
import { countOurs } from '../count-tree.ts';
import { measureParse } from './measure-parse.ts';

measureParse((text) => new Document('file:///bench/show.cuelock', text), countOurs);
