-- What every step starts from. Given: leave it as it is.
CREATE TABLE accounts (
  id      bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner   text          NOT NULL,
  balance numeric(18,2) NOT NULL CHECK (balance >= 0)
);

-- One row for each transfer that was made.
CREATE TABLE ledger (
  id           bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_account bigint        NOT NULL REFERENCES accounts,
  to_account   bigint        NOT NULL REFERENCES accounts,
  amount       numeric(18,2) NOT NULL CHECK (amount > 0),
  made_at      timestamptz   NOT NULL DEFAULT now()
);

-- What the auditor writes; your code leaves it alone.
CREATE TABLE audit (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  note text   NOT NULL
);
