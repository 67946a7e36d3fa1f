/** A feature with cues, a spotting session and an ADR list on two cuts; the lines that are typed into it besides. */
export const FEATURE: Readonly<Record<string, string>> = {
  'file:///feature/show.cuelock': `show "Night Train" { rate 24; numbers by reel; follow feature }
/// The people in the room.
crew {
  ana "Ana Ruiz" director
  jo  "Jo Park"  composer
  mai "Mai Lind" adr-supervisor
}
characters { LENA "Lena" prefix LN; CROWD "Loop group" prefix GR group }
picture v7 on 2026-02-13 {
  reel 1 01:00:08:00 lfoa 01:19:42:10
  reel 2 02:00:08:00 lfoa 02:17:12:01
}
picture v8 on 2026-02-20 from v7 {
  remove 01:04:10:00 - 01:04:22:12 "Platform lift"
  insert 02:10:00:00 + 72f
  move   02:11:30:00 - 02:12:52:00 to 02:06:45:00
}
scenes picture v7 { 24D 01:04:02:00 "EXT. RAILS"; 27 02:12:04:00 "INT. CAR" }
include "../people.cuelock"
`,
  'file:///feature/music.cuelock': `spotting music on 2026-02-17 picture v7 with ana, jo {
  1m1 01:00:08:00 - 01:01:42:12 "Main Title" main-title {
    in   "Hard in on the door slam"
    hit  01:00:31:14 "Headlamp fills the frame"
    note ana "Waltz against the engine ostinato."
    todo jo "Piano sketch" by 2026-02-24
  }
  1m2a 01:02:10:00 - 01:03:05:10 "Platform" segue 1m2b
  1m2b 01:03:05:10 - 01:04:12:00 "Platform, on" // cuelock-allow cue/untitled: it has one
  01:04:02:00 - 01:05:40:00 note ana "No music here."
  1m3 01:05:40:00 - 01:07:02:00 source vocal uses blue-lamp
  1m7 omit "Ana: plays dry"
  2m1 02:00:08:00 - 02:01:42:12 "Signal Box" segue 2m2
  2m2 02:01:42:12 - 02:13:00:00 "Crossing"
}
cues music picture v8 { 1m3 01:05:28:00 - 01:06:50:00 status revise }
works { score { composer jo }; blue-lamp "Blue Lamp" { composer hall } }
`,
  'file:///feature/adr.cuelock': `spotting adr on 2026-02-24 picture v8 with ana, mai {
  LENA 01:02:20:05 - 01:02:22:11 "Is this the night train?" noise priority 1
  LN201 02:02:11:05 - 02:02:13:20 "I told you not to come." noise { dub fr "Je t'avais prévenu." }
  LENA 02:02:13:00 - 02:02:15:00 "Wait."
  CROWD 02:07:00:00 - 02:07:19:00 "Supper" added priority 2
}
cues foley picture v8 { 01:02:12:10 - 01:02:19:00 feet LENA "Boots on gravel" }
rules { cue/untitled off }
`,
  'file:///people.cuelock': `people { hall "Robert Hall" society BMI }
companies { nightmusic "Night Music" publisher }
`,
};
