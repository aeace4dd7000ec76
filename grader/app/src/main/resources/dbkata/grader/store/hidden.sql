-- What version 2 has besides: a teacher's own tests, whose points stand beside the exercises' and are in
-- no column of the other tables. A file of version 1 gets these tables when it is opened.

CREATE TABLE hidden_test (
  exercise TEXT NOT NULL REFERENCES exercise (id),
  position INTEGER NOT NULL,  -- from 1
  name     TEXT NOT NULL,     -- SurvivesARestartTest.keepsItsRows
  sentence TEXT NOT NULL,     -- keeps its rows
  points   INTEGER NOT NULL,
  PRIMARY KEY (exercise, position)
) WITHOUT ROWID;

CREATE TABLE hidden_result (
  attempt  INTEGER NOT NULL REFERENCES attempt (id),
  exercise TEXT NOT NULL,
  position INTEGER NOT NULL,
  verdict  TEXT NOT NULL,
  earned   INTEGER NOT NULL,
  counted  INTEGER NOT NULL,  -- 0 while a gate is broken, whatever was earned
  message  TEXT NOT NULL,
  PRIMARY KEY (attempt, exercise, position),
  FOREIGN KEY (exercise, position) REFERENCES hidden_test (exercise, position)
) WITHOUT ROWID;
