-- The grades of one class. docs/batch.md says what is in it; PRAGMA user_version tells which of its
-- versions a file has.

-- What graded: one row. Only grades of the same kit can be compared.
CREATE TABLE kit (
  fingerprint TEXT NOT NULL,
  exercises   TEXT NOT NULL  -- the ids that are graded, separated by spaces
);

CREATE TABLE exercise (
  id       TEXT NOT NULL PRIMARY KEY,  -- ex1
  position INTEGER NOT NULL,           -- in the order of the page, from 1
  title    TEXT NOT NULL,
  points   INTEGER NOT NULL
);

CREATE TABLE test (
  exercise   TEXT NOT NULL REFERENCES exercise (id),
  position   INTEGER NOT NULL,  -- in the order of the page, from 1
  name       TEXT NOT NULL,     -- Step2AddATaskTest.addKeepsQuotes
  step       INTEGER NOT NULL,
  step_title TEXT NOT NULL,
  sentence   TEXT NOT NULL,     -- add keeps quotes
  points     INTEGER NOT NULL,
  PRIMARY KEY (exercise, position)
) WITHOUT ROWID;

-- One call of the grader, which may have been broken off and gone on with.
CREATE TABLE run (
  id          INTEGER PRIMARY KEY,
  submissions TEXT NOT NULL,     -- the folder
  started     TEXT NOT NULL,     -- ISO 8601, UTC, as all times
  finished    TEXT,              -- NULL: broken off
  shard       INTEGER NOT NULL,  -- this run graded the shard-th, from 1,
  shards      INTEGER NOT NULL   -- of so many parts of the class
);

-- The whole class as a run found it, the students of other shards included.
CREATE TABLE roster (
  run     INTEGER NOT NULL REFERENCES run (id),
  student TEXT NOT NULL,
  mine    INTEGER NOT NULL CHECK (mine IN (0, 1)),  -- whether this run was to grade it
  PRIMARY KEY (run, student)
) WITHOUT ROWID;

-- One grading of one submission. All are kept.
CREATE TABLE attempt (
  id           INTEGER PRIMARY KEY,  -- later ones are greater
  run          INTEGER NOT NULL REFERENCES run (id),
  student      TEXT NOT NULL,
  source       TEXT NOT NULL,        -- the name of the folder or file
  work         TEXT NOT NULL,        -- equal for equal sources
  committed    TEXT,                 -- when a git checkout's last commit was made, if known
  started      TEXT NOT NULL,
  milliseconds INTEGER NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('graded', 'not graded', 'not your fault')),
  reason       TEXT NOT NULL,        -- why there is no score
  points       INTEGER,              -- NULL: no score
  CHECK ((status = 'graded') = (points IS NOT NULL))
);
CREATE INDEX attempt_by_student ON attempt (student);

CREATE TABLE exercise_result (
  attempt  INTEGER NOT NULL REFERENCES attempt (id),
  exercise TEXT NOT NULL REFERENCES exercise (id),
  verdict  TEXT NOT NULL,     -- the words of docs/grader.md
  earned   INTEGER NOT NULL,
  counted  INTEGER NOT NULL,  -- 0 while a gate is broken, whatever was earned
  said     TEXT NOT NULL,     -- the first error, or the first gate that is broken
  PRIMARY KEY (attempt, exercise)
) WITHOUT ROWID;

CREATE TABLE test_result (
  attempt  INTEGER NOT NULL REFERENCES attempt (id),
  exercise TEXT NOT NULL,
  position INTEGER NOT NULL,
  verdict  TEXT NOT NULL,
  earned   INTEGER NOT NULL,
  message  TEXT NOT NULL,
  PRIMARY KEY (attempt, exercise, position),
  FOREIGN KEY (exercise, position) REFERENCES test (exercise, position)
) WITHOUT ROWID;

-- The student's page, as gzip makes it smaller.
CREATE TABLE report (
  attempt INTEGER NOT NULL PRIMARY KEY REFERENCES attempt (id),
  html    BLOB NOT NULL
);

-- The attempt that counts, by either choice. Of attempts that are equally good the first is best:
-- it was not handed in later than the others.
CREATE VIEW last_attempt AS
  SELECT * FROM attempt WHERE id IN (SELECT max(id) FROM attempt GROUP BY student);

CREATE VIEW best_attempt AS
  SELECT * FROM attempt AS a
  WHERE id = (SELECT id FROM attempt AS b WHERE b.student = a.student
              ORDER BY status = 'graded' DESC, points DESC,
                       CASE status WHEN 'graded' THEN id ELSE -id END
              LIMIT 1);
