CREATE TABLE users (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name  varchar(50)  NOT NULL,
  email varchar(100) NOT NULL UNIQUE
);

CREATE TABLE posts (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  author_id bigint       NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title     varchar(200) NOT NULL,
  body      text         NOT NULL,
  posted_at timestamptz  NOT NULL DEFAULT now()
);
