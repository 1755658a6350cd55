-- Exam places: programmes, their slots, bookings. What is confirmed is counted in the slot's own row, and nowhere else.

CREATE TABLE exam_programmes (
  id           uuid PRIMARY KEY,
  code         text NOT NULL,
  name_ko      text NOT NULL,
  name_en      text NOT NULL,
  about_ko     text NOT NULL DEFAULT '',
  about_en     text NOT NULL DEFAULT '',
  slot_minutes integer NOT NULL,
  -- People per slot, for slots that are made from now on.
  capacity     integer NOT NULL DEFAULT 50000,
  lead_minutes integer NOT NULL DEFAULT 4320,
  horizon_days integer NOT NULL,
  min_minutes  integer NOT NULL DEFAULT 30,
  max_minutes  integer NOT NULL DEFAULT 1440,
  -- Opening hours, in minutes of the day in Seoul; 0 to 1440 is all day.
  opens_minute  integer NOT NULL DEFAULT 0,
  closes_minute integer NOT NULL DEFAULT 1440,
  approval     text NOT NULL,
  hold_ms      integer NOT NULL DEFAULT 900000,
  published_at timestamptz(3),
  paused_at    timestamptz(3),
  notice_ko    text NOT NULL DEFAULT '',
  notice_en    text NOT NULL DEFAULT '',
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT exam_programmes_code_is_plain CHECK (code ~ '^[a-z0-9](-?[a-z0-9])*$' AND length(code) <= 40),
  CONSTRAINT exam_programmes_slot_divides_a_day CHECK (slot_minutes BETWEEN 5 AND 1440 AND 1440 % slot_minutes = 0),
  CONSTRAINT exam_programmes_hours_are_whole_slots CHECK (
    opens_minute >= 0 AND closes_minute <= 1440 AND opens_minute < closes_minute
    AND opens_minute % slot_minutes = 0 AND closes_minute % slot_minutes = 0
  ),
  CONSTRAINT exam_programmes_lengths_are_in_order CHECK (min_minutes BETWEEN 1 AND max_minutes AND max_minutes <= 1440),
  CONSTRAINT exam_programmes_horizon_is_bounded CHECK (horizon_days BETWEEN 1 AND 366 AND lead_minutes BETWEEN 0 AND horizon_days * 1440),
  CONSTRAINT exam_programmes_capacity_is_bounded CHECK (capacity BETWEEN 1 AND 1000000),
  CONSTRAINT exam_programmes_approval_is_known CHECK (approval IN ('manual', 'automatic')),
  CONSTRAINT exam_programmes_hold_time_is_bounded CHECK (hold_ms BETWEEN 5000 AND 86400000)
);
CREATE UNIQUE INDEX exam_programmes_one_per_code ON exam_programmes (code);

CREATE TABLE exam_slots (
  -- The hold engine's pool.
  id              uuid NOT NULL DEFAULT gen_random_uuid(),
  programme_id    uuid NOT NULL REFERENCES exam_programmes (id),
  starts_at       timestamptz(3) NOT NULL,
  capacity        integer NOT NULL,
  confirmed_count integer NOT NULL DEFAULT 0,
  is_closed       boolean NOT NULL DEFAULT false,
  version         bigint NOT NULL DEFAULT 1,
  changed_at      timestamptz(3) NOT NULL DEFAULT now(),
  -- One row per programme and start, however many copies make slots at once.
  PRIMARY KEY (programme_id, starts_at),
  CONSTRAINT exam_slots_confirmed_fits CHECK (confirmed_count BETWEEN 0 AND capacity)
);
CREATE UNIQUE INDEX exam_slots_one_per_pool ON exam_slots (id);
CREATE INDEX exam_slots_by_changed_at ON exam_slots (changed_at);

CREATE TABLE exam_bookings (
  id           uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES exam_programmes (id),
  student_id   uuid NOT NULL REFERENCES students (id),
  -- Of an automatic programme: the hold that became this booking.
  hold_id      uuid,
  name         text NOT NULL,
  starts_at    timestamptz(3) NOT NULL,
  ends_at      timestamptz(3) NOT NULL,
  people       integer NOT NULL,
  status       text NOT NULL,
  -- Raised by every change, so that of two who edit at once the second is told.
  version      integer NOT NULL DEFAULT 1,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  decided_at   timestamptz(3),
  -- Of a pending one in an automatic programme: when its hold ends. From then on it is expired, by comparison.
  held_until   timestamptz(3),
  CONSTRAINT exam_bookings_end_after_start CHECK (ends_at > starts_at),
  CONSTRAINT exam_bookings_people_is_positive CHECK (people BETWEEN 1 AND 1000000),
  CONSTRAINT exam_bookings_status_is_known CHECK (status IN ('pending', 'confirmed', 'rejected', 'cancelled'))
);
CREATE UNIQUE INDEX exam_bookings_one_per_hold ON exam_bookings (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX exam_bookings_by_student ON exam_bookings (student_id, starts_at, id);
CREATE INDEX exam_bookings_by_status ON exam_bookings (programme_id, status, starts_at, id);
CREATE INDEX exam_bookings_by_start ON exam_bookings (programme_id, starts_at, id);
-- The council's list asks each status for its next rows in one of three orders.
CREATE INDEX exam_bookings_by_created ON exam_bookings (status, created_at, id);
-- Days in another order are sorted from the index alone.
CREATE INDEX exam_bookings_by_status_start ON exam_bookings (status, starts_at, id) INCLUDE (ends_at, programme_id, created_at, people);
CREATE INDEX exam_bookings_by_people ON exam_bookings (status, people, id);
-- What waits now, however many holds of automatic programmes ran out: those stay pending in their rows.
CREATE INDEX exam_bookings_waiting ON exam_bookings (created_at, id) WHERE status = 'pending' AND held_until IS NULL;
CREATE INDEX exam_bookings_held ON exam_bookings (held_until) WHERE status = 'pending' AND held_until IS NOT NULL;

-- Every hold that gave a booking places: the one it began as, and one per increase later. I5 looks its outcomes up here.
CREATE TABLE exam_booking_holds (
  hold_id      uuid PRIMARY KEY,
  booking_id   uuid NOT NULL REFERENCES exam_bookings (id),
  confirmed_at timestamptz(3) NOT NULL
);
CREATE INDEX exam_booking_holds_by_booking ON exam_booking_holds (booking_id);

-- As raise_pool_version; a slot that is closed or opened is news too.
CREATE FUNCTION raise_slot_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.capacity, NEW.confirmed_count, NEW.is_closed) IS DISTINCT FROM (OLD.capacity, OLD.confirmed_count, OLD.is_closed) THEN
    NEW.version := OLD.version + 1;
    NEW.changed_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exam_slots_raise_version BEFORE UPDATE ON exam_slots
  FOR EACH ROW EXECUTE FUNCTION raise_slot_version();
CREATE TRIGGER exam_programmes_raise_version BEFORE UPDATE ON exam_programmes
  FOR EACH ROW EXECUTE FUNCTION raise_round_version();
