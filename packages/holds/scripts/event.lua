-- event: what every script of one event shares; put before each of them when the scripts are generated.
--
-- KEYS[1] is the event's base key, "<prefix>{<eventId>}". Every other key is derived from it and lies in its slot:
--   :meta            hash    ready, epoch, version, opensAt, closesAt, endsAt, paused, holdMs, perStudent, cohorts, appended, drained
--   :pools           hash    poolId -> "version capacity confirmed held"; held counts the units of :live
--   :live:<pool>     zset    "holdId|units" -> expiresAtMs, or inf while confirming
--   :owners          hash    poolId -> studentId, for pools that have one owner
--   :owned:<student> set     poolIds
--   :hold:<hold>     hash    student, state (held | confirming | ended), how, claims ("pool=units ..."), placedAt, expiresAt
--   :student:<id>    hash    hold, tokens, tokensAt, lapses, pausedUntil
--   :expiry          zset    holdId -> expiresAtMs, of holds that a clock may end
--   :confirming      zset    holdId -> since when, ms
--   :warming         string  token of who is warming
--   :stream          stream  n, kind, hold, student, claims, at, expiresAt
-- ARGV[1] is the test clock's offset in ms (0 in production). The clock is this server's own.

local base = KEYS[1]
local META, POOLS, OWNERS = base .. ':meta', base .. ':pools', base .. ':owners'
local EXPIRY, CONFIRMING, STREAM = base .. ':expiry', base .. ':confirming', base .. ':stream'
local TOMBSTONE_MS = 86400000

local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000) + tonumber(ARGV[1])

local function holdKey(id) return base .. ':hold:' .. id end
local function liveKey(pool) return base .. ':live:' .. pool end
local function studentKey(id) return base .. ':student:' .. id end
local function ownedKey(id) return base .. ':owned:' .. id end

local function isCold() return redis.call('HGET', META, 'ready') ~= '1' end

local function readPool(id)
  local text = redis.call('HGET', POOLS, id)
  if not text then return nil end
  local version, capacity, confirmed, held = string.match(text, '^(%d+) (%d+) (%d+) (%d+)$')
  return { version = tonumber(version), capacity = tonumber(capacity), confirmed = tonumber(confirmed), held = tonumber(held) }
end

local function savePool(id, pool)
  redis.call('HSET', POOLS, id, string.format('%d %d %d %d', pool.version, pool.capacity, pool.confirmed, pool.held))
end

local function heldUnits(id)
  local units = 0
  for _, member in ipairs(redis.call('ZRANGE', liveKey(id), 0, -1)) do
    units = units + tonumber(string.match(member, '|(%d+)$'))
  end
  return units
end

local function eachClaim(claims)
  return string.gmatch(claims, '(%S+)=(%d+)')
end

-- Everything that changes is told in the stream, in the same script: the history is complete and open pages follow.
local function append(kind, hold, student, claims, at, expiresAt)
  local n = redis.call('HINCRBY', META, 'appended', 1)
  redis.call('XADD', STREAM, '*', 'n', n, 'kind', kind, 'hold', hold, 'student', student,
    'claims', claims, 'at', at, 'expiresAt', expiresAt)
end

-- Ends a hold that is not ended yet. how: confirmed | given_up | expired | withdrawn.
-- A confirmation's history row is Postgres' own; every other end is told here.
local function endHold(id, how, at)
  local key = holdKey(id)
  local hold = redis.call('HMGET', key, 'student', 'state', 'claims')
  local student, state, claims = hold[1], hold[2], hold[3]
  if not student or state == 'ended' then return false end
  for pool, units in eachClaim(claims) do
    redis.call('ZREM', liveKey(pool), id .. '|' .. units)
    local row = readPool(pool)
    if row then
      row.held = math.max(0, row.held - tonumber(units))
      savePool(pool, row)
    end
  end
  redis.call('ZREM', EXPIRY, id)
  redis.call('ZREM', CONFIRMING, id)
  if redis.call('HGET', studentKey(student), 'hold') == id then redis.call('HDEL', studentKey(student), 'hold') end
  redis.call('HSET', key, 'state', 'ended', 'how', how)
  redis.call('PEXPIRE', key, TOMBSTONE_MS)
  if how ~= 'confirmed' then append(how, id, student, claims, at, '') end
  return true
end

-- Counts a hold that came to nothing: after every `after` of them the student pauses for `pauseMs`.
local function countLapse(student, at, after, pauseMs)
  local lapses = redis.call('HINCRBY', studentKey(student), 'lapses', 1)
  if after > 0 and lapses % after == 0 then redis.call('HSET', studentKey(student), 'pausedUntil', at + pauseMs) end
end

-- Ends a hold whose time is up, as of the moment it was up.
local function endLapsed(id, after, pauseMs)
  local hold = redis.call('HMGET', holdKey(id), 'student', 'expiresAt')
  if hold[1] and endHold(id, 'expired', hold[2]) then countLapse(hold[1], tonumber(hold[2]), after, pauseMs) end
end

-- Writes a pool's absolute values unless this server knows a version as new (DESIGN 3). owner '' is nobody.
local function writePool(id, version, capacity, confirmed, owner)
  local row = readPool(id)
  if row and row.version >= version then return false end
  savePool(id, { version = version, capacity = capacity, confirmed = confirmed, held = row and row.held or heldUnits(id) })
  local before = redis.call('HGET', OWNERS, id)
  if before and before ~= owner then
    redis.call('HDEL', OWNERS, id)
    redis.call('SREM', ownedKey(before), id)
  end
  if owner ~= '' then
    redis.call('HSET', OWNERS, id, owner)
    redis.call('SADD', ownedKey(owner), id)
  end
  return true
end
