-- The council's desk: what the council says of itself, invitations, the roster's imports, and what they need to be quick.

ALTER TABLE council
  ADD COLUMN address_ko      text NOT NULL DEFAULT '',
  ADD COLUMN address_en      text NOT NULL DEFAULT '',
  ADD COLUMN email           text NOT NULL DEFAULT '',
  ADD COLUMN links           jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN banner_ko       text NOT NULL DEFAULT '',
  ADD COLUMN banner_en       text NOT NULL DEFAULT '',
  -- Empty: the notice that the product brings.
  ADD COLUMN privacy_ko      text NOT NULL DEFAULT '',
  ADD COLUMN privacy_en      text NOT NULL DEFAULT '',
  -- Beside those of the environment.
  ADD COLUMN allowed_origins text[] NOT NULL DEFAULT '{}',
  -- Raised by every change, so that of two who edit at once the second is told.
  ADD COLUMN version         integer NOT NULL DEFAULT 1;

CREATE TABLE council_logo (
  id         integer PRIMARY KEY DEFAULT 1,
  media_type text NOT NULL,
  bytes      bytea NOT NULL,
  -- Of the bytes; part of the address, so that browsers may keep it for ever.
  hash       text NOT NULL,
  CONSTRAINT council_logo_is_one CHECK (id = 1),
  CONSTRAINT council_logo_media_type_is_known CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  CONSTRAINT council_logo_is_small CHECK (octet_length(bytes) <= 262144)
);

CREATE TABLE invitations (
  id          uuid PRIMARY KEY,
  email       text NOT NULL,
  role        text NOT NULL,
  -- When the role that is offered will end.
  ends_at     timestamptz(3),
  token_hash  text NOT NULL,
  invited_by  text NOT NULL,
  created_at  timestamptz(3) NOT NULL DEFAULT now(),
  expires_at  timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  revoked_at  timestamptz(3),
  CONSTRAINT invitations_role_is_known CHECK (role IN ('owner', 'manager', 'viewer')),
  CONSTRAINT invitations_email_is_lower_case CHECK (email = lower(email)),
  CONSTRAINT invitations_end_once CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE UNIQUE INDEX invitations_one_per_token ON invitations (token_hash);
CREATE UNIQUE INDEX invitations_one_open_per_email ON invitations (email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

CREATE TABLE roster_imports (
  id            uuid PRIMARY KEY,
  at            timestamptz(3) NOT NULL DEFAULT now(),
  admin_id      uuid,
  actor         text NOT NULL,
  file_name     text NOT NULL,
  added_count   integer NOT NULL,
  changed_count integer NOT NULL,
  removed_count integer NOT NULL,
  undone_at     timestamptz(3)
);
CREATE INDEX roster_imports_by_time ON roster_imports (at);

-- What an import changed, entry by entry: `before` null was added, `after` null was removed.
CREATE TABLE roster_import_rows (
  import_id      uuid NOT NULL REFERENCES roster_imports (id),
  student_number text NOT NULL,
  before         jsonb,
  after          jsonb,
  PRIMARY KEY (import_id, student_number),
  CONSTRAINT roster_import_rows_change_something CHECK (before IS DISTINCT FROM after)
);

ALTER TABLE resets
  ADD COLUMN reason text NOT NULL DEFAULT '',
  -- Null: the operator at the machine's console.
  ALTER COLUMN admin_id DROP NOT NULL;

-- The roster's phone that an account has proved to know: who changes their own phone later is still the one listed.
ALTER TABLE students ADD COLUMN roster_phone_hash text;

-- Lists of 20,000 students and 5,000 lockers sort and page on the server.
CREATE INDEX students_by_name ON students (name, id) WHERE removed_at IS NULL;
CREATE INDEX students_by_created_at ON students (created_at, id) WHERE removed_at IS NULL;
CREATE INDEX locker_assignments_by_confirmed_at ON locker_assignments (confirmed_at, id);
CREATE INDEX sessions_by_created_at ON sessions (created_at, id);
CREATE INDEX sessions_live_by_student ON sessions (student_id) WHERE revoked_at IS NULL;
CREATE INDEX hold_history_by_time ON hold_history (at, hold_id, kind);
