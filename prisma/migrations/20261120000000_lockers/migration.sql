-- People, lockers, rounds, holds' history, audit. Every constraint has a readable name, because the name is an answer.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE council (
  id                  integer PRIMARY KEY DEFAULT 1,
  name_ko             text NOT NULL,
  name_en             text NOT NULL,
  brand_hue           integer NOT NULL DEFAULT 14,
  contact_ko          text NOT NULL,
  contact_en          text NOT NULL,
  registration_policy text NOT NULL DEFAULT 'open',
  registration_open   boolean NOT NULL DEFAULT true,
  privacy_version     text NOT NULL,
  updated_at          timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT council_is_one CHECK (id = 1),
  CONSTRAINT council_hue_is_an_angle CHECK (brand_hue BETWEEN 0 AND 360),
  CONSTRAINT council_policy_is_known CHECK (registration_policy IN ('open', 'roster'))
);

CREATE TABLE students (
  id              uuid PRIMARY KEY,
  student_number  text NOT NULL,
  name            text NOT NULL,
  phone_encrypted text NOT NULL,
  phone_hash      text NOT NULL,
  cohort          text,
  consent_version text,
  consent_source  text NOT NULL,
  consent_at      timestamptz(3) NOT NULL DEFAULT now(),
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  blocked_at      timestamptz(3),
  removed_at      timestamptz(3),
  CONSTRAINT students_number_is_ten_digits CHECK (removed_at IS NOT NULL OR student_number ~ '^[0-9]{10}$'),
  CONSTRAINT students_consent_source_is_known CHECK (consent_source IN ('student', 'site', 'council'))
);
-- One student number is one account, whatever the name's spacing or the phone's dashes (DESIGN 5).
CREATE UNIQUE INDEX students_one_per_number ON students (student_number) WHERE removed_at IS NULL;

CREATE TABLE roster_entries (
  student_number text PRIMARY KEY,
  name           text NOT NULL,
  phone_hash     text,
  cohort         text,
  CONSTRAINT roster_entries_number_is_ten_digits CHECK (student_number ~ '^[0-9]{10}$')
);

CREATE TABLE administrators (
  id                    uuid PRIMARY KEY,
  email                 text NOT NULL,
  password_hash         text NOT NULL,
  role                  text NOT NULL,
  totp_secret_encrypted text,
  totp_confirmed_at     timestamptz(3),
  totp_last_step        bigint,
  ends_at               timestamptz(3),
  created_at            timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT administrators_role_is_known CHECK (role IN ('owner', 'manager', 'viewer')),
  CONSTRAINT administrators_email_is_lower_case CHECK (email = lower(email))
);
CREATE UNIQUE INDEX administrators_one_per_email ON administrators (email);

CREATE TABLE sessions (
  id             uuid PRIMARY KEY,
  student_id     uuid REFERENCES students (id),
  admin_id       uuid REFERENCES administrators (id),
  user_agent     text NOT NULL,
  address        text NOT NULL,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at   timestamptz(3) NOT NULL DEFAULT now(),
  expires_at     timestamptz(3) NOT NULL,
  revoked_at     timestamptz(3),
  revoked_reason text,
  CONSTRAINT sessions_are_of_one_person CHECK (num_nonnulls(student_id, admin_id) = 1)
);
CREATE INDEX sessions_by_student ON sessions (student_id);
CREATE INDEX sessions_by_admin ON sessions (admin_id);
CREATE INDEX sessions_by_revoked_at ON sessions (revoked_at);

CREATE TABLE refresh_tokens (
  token_hash      text PRIMARY KEY,
  session_id      uuid NOT NULL REFERENCES sessions (id),
  issued_at       timestamptz(3) NOT NULL,
  expires_at      timestamptz(3) NOT NULL,
  used_at         timestamptz(3),
  used_refresh_id text
);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
-- Two live tokens of one family can never exist, however many refreshes race (SPECS 0.6).
CREATE UNIQUE INDEX refresh_tokens_one_unused_per_session ON refresh_tokens (session_id) WHERE used_at IS NULL;

CREATE TABLE audit_entries (
  id          bigserial PRIMARY KEY,
  at          timestamptz(3) NOT NULL DEFAULT now(),
  admin_id    uuid,
  actor       text NOT NULL,
  action      text NOT NULL,
  target_kind text NOT NULL,
  target      text NOT NULL,
  before      jsonb,
  after       jsonb,
  request_id  text NOT NULL
);
CREATE INDEX audit_entries_by_time ON audit_entries (at);
CREATE INDEX audit_entries_by_action ON audit_entries (action, at);

CREATE TABLE locations (
  id       uuid PRIMARY KEY,
  name_ko  text NOT NULL,
  name_en  text NOT NULL,
  rows     integer NOT NULL,
  columns  integer NOT NULL,
  position integer NOT NULL,
  CONSTRAINT locations_plan_is_bounded CHECK (rows BETWEEN 1 AND 100 AND columns BETWEEN 1 AND 100)
);
CREATE UNIQUE INDEX locations_one_per_name ON locations (name_ko);

CREATE TABLE lockers (
  id          uuid PRIMARY KEY,
  number      integer NOT NULL,
  location_id uuid NOT NULL REFERENCES locations (id),
  "row"       integer NOT NULL,
  "column"    integer NOT NULL,
  condition   text NOT NULL DEFAULT 'available',
  note        text NOT NULL DEFAULT '',
  CONSTRAINT lockers_number_is_positive CHECK (number BETWEEN 1 AND 999999),
  CONSTRAINT lockers_position_is_positive CHECK ("row" >= 1 AND "column" >= 1),
  CONSTRAINT lockers_condition_is_known CHECK (condition IN ('available', 'broken', 'reserved'))
);
CREATE UNIQUE INDEX lockers_one_per_number ON lockers (number);
CREATE UNIQUE INDEX lockers_one_per_position ON lockers (location_id, "row", "column");

CREATE TABLE rounds (
  id           uuid PRIMARY KEY,
  name_ko      text NOT NULL,
  name_en      text NOT NULL,
  opens_at     timestamptz(3),
  closes_at    timestamptz(3),
  expires_at   timestamptz(3),
  during       tstzrange NOT NULL GENERATED ALWAYS AS (
    CASE WHEN opens_at < expires_at THEN tstzrange(opens_at, expires_at) ELSE 'empty'::tstzrange END
  ) STORED,
  hold_ms      integer NOT NULL DEFAULT 900000,
  cohorts      text[] NOT NULL DEFAULT '{}',
  published_at timestamptz(3),
  paused_at    timestamptz(3),
  notice_ko    text NOT NULL DEFAULT '',
  notice_en    text NOT NULL DEFAULT '',
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  -- A mistyped window can never be silently open (SPECS 0.9).
  CONSTRAINT rounds_published_times_are_valid CHECK (
    published_at IS NULL OR coalesce(opens_at < closes_at AND closes_at <= expires_at, false)
  ),
  CONSTRAINT rounds_hold_time_is_bounded CHECK (hold_ms BETWEEN 5000 AND 86400000)
);
CREATE UNIQUE INDEX rounds_id_with_range ON rounds (id, during);

CREATE TABLE round_lockers (
  round_id        uuid NOT NULL,
  locker_id       uuid NOT NULL REFERENCES lockers (id),
  during          tstzrange NOT NULL,
  capacity        integer NOT NULL DEFAULT 1,
  confirmed_count integer NOT NULL DEFAULT 0,
  version         bigint NOT NULL DEFAULT 1,
  changed_at      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (round_id, locker_id),
  CONSTRAINT round_lockers_follow_their_round FOREIGN KEY (round_id, during) REFERENCES rounds (id, during) ON UPDATE CASCADE,
  -- A locker is in at most one round at a time (SPECS 2).
  CONSTRAINT round_lockers_one_round_at_a_time EXCLUDE USING gist (locker_id WITH =, during WITH &&),
  CONSTRAINT round_lockers_capacity_is_one CHECK (capacity IN (0, 1)),
  CONSTRAINT round_lockers_confirmed_is_bounded CHECK (confirmed_count IN (0, 1))
);
CREATE INDEX round_lockers_by_changed_at ON round_lockers (changed_at);

CREATE TABLE locker_assignments (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  hold_id      uuid NOT NULL,
  round_id     uuid NOT NULL REFERENCES rounds (id),
  locker_id    uuid NOT NULL REFERENCES lockers (id),
  student_id   uuid NOT NULL REFERENCES students (id),
  confirmed_at timestamptz(3) NOT NULL DEFAULT now(),
  ended_at     timestamptz(3),
  end_kind     text,
  CONSTRAINT locker_assignments_end_has_a_kind CHECK ((ended_at IS NULL) = (end_kind IS NULL)),
  CONSTRAINT locker_assignments_end_kind_is_known CHECK (end_kind IN ('released', 'revoked', 'ended'))
);
-- I1: a locker has at most one live assignment, a student at most one live locker per round.
CREATE UNIQUE INDEX locker_assignments_one_live_per_locker ON locker_assignments (locker_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX locker_assignments_one_live_per_student ON locker_assignments (round_id, student_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX locker_assignments_one_per_hold ON locker_assignments (hold_id);
CREATE INDEX locker_assignments_by_student ON locker_assignments (student_id);

CREATE TABLE resets (
  id               uuid PRIMARY KEY,
  at               timestamptz(3) NOT NULL DEFAULT now(),
  admin_id         uuid NOT NULL REFERENCES administrators (id),
  actor            text NOT NULL,
  scope            jsonb NOT NULL,
  word_ko          text NOT NULL,
  word_en          text NOT NULL,
  released_count   integer NOT NULL,
  ended_hold_count integer NOT NULL,
  undo_until       timestamptz(3) NOT NULL,
  undone_at        timestamptz(3)
);

CREATE TABLE reset_rows (
  reset_id      uuid NOT NULL REFERENCES resets (id),
  assignment_id uuid NOT NULL REFERENCES locker_assignments (id),
  round_id      uuid NOT NULL,
  locker_id     uuid NOT NULL,
  student_id    uuid NOT NULL,
  undo_result   text,
  PRIMARY KEY (reset_id, assignment_id)
);

CREATE TABLE hold_outcomes (
  hold_id    uuid PRIMARY KEY,
  outcome    text NOT NULL,
  student_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT hold_outcomes_outcome_is_known CHECK (outcome IN ('confirmed', 'given_back'))
);
CREATE INDEX hold_outcomes_by_time ON hold_outcomes (decided_at);

CREATE TABLE hold_history (
  hold_id    uuid NOT NULL,
  kind       text NOT NULL,
  event_id   uuid NOT NULL,
  student_id uuid,
  pool_ids   uuid[] NOT NULL,
  units      integer[] NOT NULL,
  at         timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  PRIMARY KEY (hold_id, kind),
  CONSTRAINT hold_history_kind_is_known CHECK (kind IN (
    'held', 'confirmed', 'given_up', 'expired', 'withdrawn', 'released', 'revoked', 'ended', 'restored', 'store_lost'
  ))
);
-- I6: a hold has at most one end; what it became has at most one end too.
CREATE UNIQUE INDEX hold_history_one_end_per_hold ON hold_history (hold_id)
  WHERE kind IN ('confirmed', 'given_up', 'expired', 'withdrawn');
CREATE UNIQUE INDEX hold_history_one_end_per_assignment ON hold_history (hold_id)
  WHERE kind IN ('released', 'revoked', 'ended');
CREATE INDEX hold_history_by_student ON hold_history (student_id, at);
CREATE INDEX hold_history_by_event ON hold_history (event_id, at);

CREATE TABLE drain_cursors (
  event_id  uuid PRIMARY KEY,
  -- Made anew when Redis lost its data: a cursor of another epoch means nothing.
  epoch     text NOT NULL,
  stream_id text NOT NULL,
  sequence  bigint NOT NULL DEFAULT 0,
  moved_at  timestamptz(3) NOT NULL DEFAULT now()
);

CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END $$;
CREATE TRIGGER hold_history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hold_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER audit_entries_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

-- Versions cannot be forgotten: the database raises them (DESIGN 3).
CREATE FUNCTION raise_pool_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.capacity, NEW.confirmed_count) IS DISTINCT FROM (OLD.capacity, OLD.confirmed_count) THEN
    NEW.version := OLD.version + 1;
    NEW.changed_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_lockers_raise_version BEFORE UPDATE ON round_lockers
  FOR EACH ROW EXECUTE FUNCTION raise_pool_version();

CREATE FUNCTION raise_round_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER rounds_raise_version BEFORE UPDATE ON rounds
  FOR EACH ROW EXECUTE FUNCTION raise_round_version();
