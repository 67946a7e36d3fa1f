// The language of the benchmark's cue sheets, for Langium: the same statements, clauses and references.

export const grammar = `
grammar CueSheet

entry Sheet: statements+=(Show | Crew | Characters | Picture | Session)*;

Show: 'show' title=STRING '{' (settings+=Setting)* '}';
Setting: 'rate' rate=INT | 'numbers' 'by' scheme=('reel' | 'act' | 'episode' | 'running');

Crew: 'crew' '{' members+=Person* '}';
Person: name=ID fullName=STRING (roles+=ID (',' roles+=ID)*)?;

Characters: 'characters' '{' members+=Character* '}';
Character: name=ID fullName=STRING ('prefix' prefix=ID | 'actor' actor=STRING | group?='group')*;

Picture: 'picture' name=ID ('on' date=DATE)? '{' reels+=Reel* '}';
Reel: 'reel' number=INT start=TIMECODE ('lfoa' lfoa=TIMECODE)?;

Session:
  kind=('cues' | 'spotting') department=ID
  ('picture' picture=[Picture:ID] | 'on' date=DATE | 'with' people+=[Person:ID] (',' people+=[Person:ID])*)*
  '{' cues+=Cue* '}';
Cue:
  (name=CUE_NUMBER | character=[Character:ID])? range=Range (title=STRING)?
  clauses+=Clause* ('{' clauses+=Clause* '}')?;
Range: first=TIMECODE ('-' end=TIMECODE)?;

Clause: Note | Todo | Words | Hit | Segue | Was | Version | Status | Priority | Dub | Flag;
Note: 'note' (who=[Person:ID])? text=STRING;
Todo: 'todo' (who=[Person:ID])? text=STRING ('by' by=DATE)? (done?='done' on=DATE?)?;
Words: kind=('in' | 'out' | 'temp' | 'omit' | 'reason') text=STRING;
Hit: 'hit' at=TIMECODE (text=STRING)?;
Segue: 'segue' cue=[Cue:CUE_NUMBER];
Was: 'was' number=CUE_NUMBER;
Version: 'version' version=INT;
Status: 'status' status=ID;
Priority: 'priority' priority=INT;
Dub: 'dub' language=ID text=STRING;
Flag: word=('source' | 'vocal' | 'instrumental' | 'background' | 'featured' | 'visual' | 'theme' | 'main-title'
  | 'end-title' | 'logo' | 'noise' | 'off-mic' | 'clarity' | 'performance' | 'changed-line' | 'added' | 'tv-cover'
  | 'technical' | 'perspective' | 'effort' | 'feet' | 'props' | 'cloth');

terminal TIMECODE: /\\d\\d:\\d\\d:\\d\\d[:;]\\d\\d/;
terminal DATE: /\\d\\d\\d\\d-\\d\\d-\\d\\d/;
terminal CUE_NUMBER: /\\d+m\\d+[A-Za-z]*/;
terminal INT returns number: /\\d+/;
terminal STRING: /"(\\\\.|[^"\\\\\\r\\n])*"/;
terminal ID: /[A-Za-z_][A-Za-z0-9_]*([-.\\/&][A-Za-z0-9_]+)*/;
hidden terminal WS: /\\s+/;
hidden terminal COMMENT: /\\/\\/[^\\r\\n]*/;
`;
