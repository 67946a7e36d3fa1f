/** A schedule that uses all there is: scopes, amendments, calendars, bookings, passes, a status, a baseline, demands. */
export const SCHEDULE: Readonly<Record<string, string>> = {
  'file:///s/show.cuelock': `show "Series" { rate 24; follow ours }
crew { ana "Ana" director away 2026-01-08 .. 2026-01-09; ed "Ed" editor }
rooms { stage "Dub Stage" costs 4200 USD per day }
pipeline ours extends post { stage rough-mix "Rough" within final-mix; require picture-lock before premix; require premix before mix; require picture-lock has signoff director }
calendar six { workdays Mon .. Sat; day 8h; hours 09:00 - 18:00; closed 2026-01-15 "Feast" }
calendar both extends six { pack days; closed 2026-01-23 from 13:00 }
schedule calendar six {
  start 2026-01-05; closed 2026-01-13 .. 2026-01-14 "Hiatus"
  per episode {
    phase sound calendar both with ana {
      per reel { lock picture-lock after picture-lock of previous + 1d signoff director; task premix 2d after picture-lock of all in stage }
      per en, de { task dub 6h after premix, dub of previous by mix + 1d }
    }
    task mix 1w after premix, mix of previous on 2026-01-12
    review playback 3h after mix with director in stage at 14:00
    task premix of reel 2 3d
  }
  task mix of 102 ends on Sat 2026-01-24
  task dub of de after premix of 1
  task grade 3d ends after mix + 1d as-late
  task titles 8d elapsed after start of mix
  milestone out after mix, dub of en, playback by 2026-02-02
  delivery web after out + 2d by out + 1d { loudness -23 LUFS; stems DX, MX }
  book stage 2026-01-12 .. 2026-01-16 for premix of 101
  hold stage 2026-01-19 for mix of 102 until 2026-01-10
  skip preview "Festival cut."
  waive premix before mix "As ever." signoff ana
}
`,
  'file:///s/status.cuelock': `reopen picture-lock of reel 1 on 2026-01-07 because "Lift" { task recut 2d with ed; lock picture-lock after recut }
fail mix of 101 on 2026-01-20 { task fix 1d; task mix 2d after fix; task fix of 101 3d }
status 2026-01-08 { picture-lock of 2 done 2026-01-06; premix started 2026-01-07 left 2d }
status 2026-01-21 {
  mix of 101 done 2026-01-20 "Late."
  premix left 1d
}
baseline approved 2026-01-02 { mix of 101 2026-01-16; out 2026-01-26 }
`,
  'file:///s/101/show.cuelock': 'show "One" episode 101\npicture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00 }\n',
  'file:///s/102/show.cuelock': 'show "Two" episode 102\npicture v1 { reel 1 01:00:00:00 }\n',
};
