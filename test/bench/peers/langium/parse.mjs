// Langium's parser alone, without linking and validation.

import { measureParse } from '../../children/measure-parse.ts';
import { createServices } from './services.mjs';

const { parser } = await createServices();

measureParse(
  (text) => parser.LangiumParser.parse(text),
  ({ value, parserErrors, lexerErrors }) => {
    const [error] = [...lexerErrors, ...parserErrors];
    if (error) throw new Error(`Langium stumbles: ${error.message}`);
    return { statements: value.statements.length };
  },
);
