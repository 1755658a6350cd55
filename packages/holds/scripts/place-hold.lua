-- place-hold: claims units of one or more pools, all or none, for one student. The only way to a hold.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] holdId  [3] studentId  [4] cohort  [5] bucket burst  [6] bucket per second
--     [7] lapses before a pause  [8] pause ms  [9] most undrained entries
--     [10] "" or by an administrator, whom windows, rates and eligibility do not bind:
--          "restore"  gives back what the student had
--          "assign"   takes a pool that the council keeps as well: capacity 0 counts as 1
--          "move"     as assign, and what the student owns stands in no way: the confirmation ends it
--     [11] "" or the student's live hold that this one takes the place of: its units count as free, it ends as withdrawn
--          in this same step, and its deadline stays, so that changing a hold prolongs nothing
--     [12..] pool, units, pool, units ...
--
-- {"HELD" | "STANDING", holdId, expiresAtMs, nowMs, claims}   placed now | this student's already
-- {"CONFIRMING", holdId}       the student's own hold, being written to Postgres
-- {"ENDED", how}               this id was used up, or the hold to replace is live no more
-- {"NOT_YOURS"}                this id is another student's
-- {"HOLDS_ANOTHER"} {"OWNS_THIS"} {"OWNS_ANOTHER"}   "this" also to the id that became it, unless by the council
-- {"PAUSED"} {"NOT_OPEN", opensAtMs, nowMs} {"CLOSED"} {"NOT_ELIGIBLE"}
-- {"TOO_MANY", retryAfterMs} {"COOLING", retryAfterMs} {"BEHIND"}
-- {"FULL", pool, capacity, confirmed, freeAtMs or 0}
-- {"COLD"}

if isCold() then return { 'COLD' } end
local holdId, student, cohort = ARGV[2], ARGV[3], ARGV[4]
local burst, perSecond = tonumber(ARGV[5]), tonumber(ARGV[6])
local lapsesAllowed, pauseMs = tonumber(ARGV[7]), tonumber(ARGV[8])
local studentRow = studentKey(student)
local meta = redis.call('HMGET', META, 'opensAt', 'closesAt', 'paused', 'holdMs', 'perStudent', 'cohorts', 'appended', 'drained', 'endsAt')
local row = redis.call('HMGET', studentRow, 'hold', 'tokens', 'tokensAt', 'pausedUntil')

-- A burst, then a steady rate: a spammer slows only herself (SPECS 0.5).
local act = ARGV[10]
local isCouncil = act ~= ''
local takesKept = act == 'assign' or act == 'move'
if not isCouncil then
  local tokens = math.min(burst, (tonumber(row[2]) or burst) + math.max(0, now - (tonumber(row[3]) or now)) * perSecond / 1000)
  if tokens < 1 then return { 'TOO_MANY', math.ceil((1 - tokens) * 1000 / perSecond) } end
  redis.call('HSET', studentRow, 'tokens', tostring(tokens - 1), 'tokensAt', now)
end

local claims, claimed = {}, {}
for i = 12, #ARGV, 2 do
  claims[#claims + 1] = ARGV[i] .. '=' .. ARGV[i + 1]
  claimed[ARGV[i]] = tonumber(ARGV[i + 1])
end
local claimText = table.concat(claims, ' ')
local function ownsClaimed()
  for pool in pairs(claimed) do
    if redis.call('SISMEMBER', ownedKey(student), pool) == 1 then return true end
  end
  return false
end

local known = redis.call('HMGET', holdKey(holdId), 'student', 'state', 'how', 'expiresAt', 'claims')
if known[1] then
  if known[1] ~= student then return { 'NOT_YOURS' } end
  if known[2] == 'ended' then
    if known[3] == 'confirmed' and not isCouncil and ownsClaimed() then return { 'OWNS_THIS' } end
    return { 'ENDED', known[3] }
  end
  if known[2] == 'confirming' then return { 'CONFIRMING', holdId } end
  if tonumber(known[4]) <= now then
    endLapsed(holdId, lapsesAllowed, pauseMs)
    return { 'ENDED', 'expired' }
  end
  -- Whoever asks for something else with the id of this hold must not be told yes for it.
  if known[5] ~= claimText then return { 'HOLDS_ANOTHER' } end
  return { 'STANDING', holdId, tonumber(known[4]), now, claimText }
end

-- What replaces a hold and claims no more of any pool takes nothing from anybody.
local replaced = nil
local function grows()
  for pool, units in pairs(claimed) do
    if not replaced or units > (replaced.units[pool] or 0) then return true end
  end
  return false
end

local standing, replaces = row[1], ARGV[11]
if standing then
  local other = redis.call('HMGET', holdKey(standing), 'state', 'expiresAt', 'claims')
  if other[1] == 'held' and tonumber(other[2]) <= now then
    endLapsed(standing, lapsesAllowed, pauseMs)
  elseif other[1] == 'held' and standing == replaces then
    replaced = { expiresAt = tonumber(other[2]), units = {} }
    for pool, units in eachClaim(other[3]) do replaced.units[pool] = tonumber(units) end
  elseif other[1] == 'held' and other[3] == claimText then
    return { 'STANDING', standing, tonumber(other[2]), now, claimText }
  elseif other[1] == 'confirming' and other[3] == claimText then
    return { 'CONFIRMING', standing }
  elseif other[1] == 'held' or other[1] == 'confirming' then
    return { 'HOLDS_ANOTHER' }
  end
end
if replaces ~= '' and not replaced then return { 'ENDED', 'expired' } end

if ownsClaimed() then return { 'OWNS_THIS' } end
local owned = redis.call('SCARD', ownedKey(student))
if act ~= 'move' and owned + #claims > tonumber(meta[5]) then return { 'OWNS_ANOTHER' } end

if not isCouncil then
  if now < tonumber(meta[1]) then return { 'NOT_OPEN', tonumber(meta[1]), now } end
  if now >= tonumber(meta[2]) then return { 'CLOSED' } end
  if meta[3] == '1' and grows() then return { 'PAUSED' } end
  if meta[6] ~= '' and (cohort == '' or not string.find(',' .. meta[6] .. ',', ',' .. cohort .. ',', 1, true)) then
    return { 'NOT_ELIGIBLE' }
  end
  local pausedUntil = tonumber(redis.call('HGET', studentRow, 'pausedUntil')) or 0
  if pausedUntil > now then return { 'COOLING', pausedUntil - now } end
  if (tonumber(meta[7]) or 0) - (tonumber(meta[8]) or 0) >= tonumber(ARGV[9]) then return { 'BEHIND' } end
end

for pool, units in pairs(claimed) do
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', liveKey(pool), '-inf', now)) do
    endLapsed(string.match(member, '^(.-)|'), lapsesAllowed, pauseMs)
  end
  local state = readPool(pool)
  if not state then return { 'COLD' } end
  local capacity = takesKept and math.max(1, state.capacity) or state.capacity
  local freed = replaced and replaced.units[pool] or 0
  if state.confirmed + state.held - freed + units > capacity then
    local next = redis.call('ZRANGE', liveKey(pool), 0, 0, 'WITHSCORES')
    local freeAt = tonumber(next[2] or 0)
    return { 'FULL', pool, state.capacity, state.confirmed, freeAt == math.huge and 0 or freeAt }
  end
end

-- After the end nothing can be confirmed, so no hold promises time beyond it.
local expiresAt = math.min(replaced and replaced.expiresAt or now + tonumber(meta[4]), tonumber(meta[9]))
if replaced then endHold(standing, 'withdrawn', now) end
for pool, units in pairs(claimed) do
  local state = readPool(pool)
  state.held = state.held + units
  savePool(pool, state)
  redis.call('ZADD', liveKey(pool), expiresAt, holdId .. '|' .. units)
end
redis.call('HSET', holdKey(holdId), 'student', student, 'state', 'held', 'claims', claimText, 'placedAt', now, 'expiresAt', expiresAt)
redis.call('HSET', studentRow, 'hold', holdId)
redis.call('ZADD', EXPIRY, expiresAt, holdId)
append('held', holdId, student, claimText, now, expiresAt)
return { 'HELD', holdId, expiresAt, now, claimText }
