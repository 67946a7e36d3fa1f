/** A file that uses most of the language; the property tests damage it. */
export const SAMPLE = `show "Night Train" {
  rate 23.976
  numbers by reel
  shares 200%
  follow feature
}
/// The people in the room.
crew {
  ana   "Ana Ruiz"   director
  dee   "Dee Okafor" producer, post-supervisor
  jo    "Jo Park"    composer society ASCAP ipi 00014107338
  ines  "Inès Faure" colorist away 2026-05-11 .. 2026-05-15
}
characters { LENA "Lena" prefix LN actor "Mia Holt"; CROWD "Loop group" prefix GRP group }
rooms { stage-5 "Dub Stage 5" costs 4200 USD per day; bay-2 "Grading Bay 2" }

picture v7 on 2026-02-13 {
  reel 1 01:00:08:00 lfoa 01:19:42:10
  reel 2 02:00:08:00 lfoa 02:17:12:01
}
picture v8 on 2026-02-20 from v7 {
  remove  02:04:10:00 - 02:04:22:12 "Platform lift"
  insert  02:10:00:00 + 00:00:03:05 "Clock insert"
  move    02:11:30:00 - 02:12:52:00 to 02:06:45:00
}
spotting music on 2026-02-17 picture v7 with ana, jo {
  1m1 01:00:08:00 - 01:01:42:12 "Main Title" main-title {
    in  "Hard in on the door slam"
    hit 01:00:31:14 "Headlamp fills the frame"
    note ana "Waltz against the engine ostinato."
    todo jo "Piano sketch" by 2026-02-24
  }
  1m2a 01:02:10:00 - 01:03:05:10 "Platform" segue 1m2b
  1m2b 01:03:05:10 - 01:03:40:00 "Platform, on" // cuelock-allow cue/untitled: it has one
  01:04:02:00 - 01:05:40:00 note ana "No music here."
  1m3 01:05:40:00 - 01:07:02:00 source vocal uses blue-lamp
  1m7 omit "Ana: plays dry"
}
cues adr picture v8 {
  LENA 01:02:20:05 - 01:02:22:11 "Is this the night train?" noise priority 1
  LN201 02:02:11:05 - 02:02:13:20 "I told you not to come." noise { dub fr "Je t'avais prévenu." }
}
works {
  score { composer jo }
  blue-lamp "Blue Lamp" { composer jo 50%; lyricist ana 50%; sync cleared 15000 USD by 2026-04-01 }
}
calendar paris { workdays Mon .. Fri; day 8h; closed 2026-05-01 "Fête du Travail" }
schedule calendar paris {
  start Mon 2026-01-05
  phase editorial with director {
    task directors-cut 10w
    lock picture-lock after directors-cut signoff director,
      producer
  }
  task final-mix 2w after picture-lock + 3d in stage-5
  lock mix-lock after final-mix signoff director, producer
  task final-grade 8d after mix-lock with ines in bay-2
  delivery streaming after final-grade by 2026-09-01 { loudness -27 LKFS; stems DX, MX, SFX }
}
pipeline studio extends feature { require mix-lock before final-grade "The grade answers the mix." }
rules { cue/overlap off }
`;
