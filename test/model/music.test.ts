import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../server/src/language/model/cues.ts';
import { usageOf, worksOfCue } from '../../server/src/language/model/music.ts';
import { showOf } from '../schedule/show-of.ts';

/** The works that the first cue plays. */
function works(text: string) {
  const show = showOf(`show "A" { rate 24 }\nworks { score; blue-lamp; red-lamp }\n${text}`);
  return worksOfCue(show, cuesOf(show)[0]!).map(({ id }) => id.written);
}

describe('a cue plays', () => {
  test.each([
    ['the score', 'cues music { 1m1 01:00:00:00 "Main Title" }', ['score']],
    ['what it uses', 'cues music { 1m1 01:00:00:00 source uses blue-lamp }', ['blue-lamp']],
    [
      'each of a medley once',
      'cues music { 1m1 01:00:00:00 { uses red-lamp; uses blue-lamp; uses red-lamp } }',
      ['red-lamp', 'blue-lamp'],
    ],
    ['nothing that is known, as source', 'cues music { 1m1 01:00:00:00 source }', []],
    ['nothing that is known, seen', 'cues music { 1m1 01:00:00:00 visual }', []],
    ['nothing that is declared', 'cues music { 1m1 01:00:00:00 uses green-lamp }', []],
    ['no work, without music', 'cues sfx { 01:00:00:00 "Rain" }', []],
    [
      'what the line that counts says',
      'cues music { 1m1 01:00:00:00 uses red-lamp }\ncues music { 1m1 uses blue-lamp }',
      ['red-lamp'],
    ],
    [
      'what a line without a time adds',
      'cues music { 1m1 01:00:00:00 source }\ncues music { 1m1 uses blue-lamp }',
      ['blue-lamp'],
    ],
  ])('%s', (_, text, expected) => expect(works(text)).toEqual(expected));
});

describe('a cue is used as', () => {
  test.each([
    ['', { function: 'background', isTheme: false, isVocal: false, heard: 'score' }],
    ['source vocal', { function: 'background', isTheme: false, isVocal: true, heard: 'source' }],
    ['visual source featured instrumental', { function: 'featured', isTheme: false, isVocal: false, heard: 'visual' }],
    ['theme main-title vocal', { function: 'main-title', isTheme: true, isVocal: true, heard: 'score' }],
    ['end-title', { function: 'end-title', isTheme: false, isVocal: false, heard: 'score' }],
    ['logo', { function: 'logo', isTheme: false, isVocal: false, heard: 'score' }],
  ])('%s', (words, expected) => {
    const show = showOf(`show "A" { rate 24 }\ncues music { 1m1 01:00:00:00 ${words} }`);
    expect(usageOf(cuesOf(show)[0]!)).toEqual(expected);
  });
});
