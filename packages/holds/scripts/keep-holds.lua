-- keep-holds: still alive and still this student's? Then it is confirming, and no clock ends it any more (DESIGN 3).
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] lapses before a pause  [3] pause ms
--     [4..] holdId or "" for the student's live hold, studentId, pool or "" for any; three per hold
--
-- {"COLD"} | {"ANSWERED", {word, holdId, claims}, ...} one per hold, in order:
--   KEPT         confirming now, or already was: pressing again goes on to Postgres, whose outcome row decides
--   CONFIRMED    ended as confirmed
--   GONE         ended otherwise, or its time was up
--   NOT_YOURS    another student's
--   UNKNOWN      this server does not know it

if isCold() then return { 'COLD' } end
local replies = { 'ANSWERED' }
for i = 4, #ARGV, 3 do
  local id, student, pool = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if id == '' then id = redis.call('HGET', studentKey(student), 'hold') or '' end
  local hold = redis.call('HMGET', holdKey(id), 'student', 'state', 'how', 'expiresAt', 'claims')
  local word = 'UNKNOWN'
  if hold[1] and hold[1] ~= student then
    word = 'NOT_YOURS'
  elseif hold[1] and (pool == '' or string.find(hold[5], pool .. '=', 1, true)) then
    if hold[2] == 'ended' then
      word = hold[3] == 'confirmed' and 'CONFIRMED' or 'GONE'
    elseif hold[2] == 'held' and tonumber(hold[4]) <= now then
      endLapsed(id, tonumber(ARGV[2]), tonumber(ARGV[3]))
      word = 'GONE'
    else
      word = 'KEPT'
      redis.call('HSET', holdKey(id), 'state', 'confirming')
      redis.call('ZREM', EXPIRY, id)
      redis.call('ZADD', CONFIRMING, now, id)
      for claim, units in eachClaim(hold[5]) do redis.call('ZADD', liveKey(claim), '+inf', id .. '|' .. units) end
    end
  end
  replies[#replies + 1] = { word, id, hold[5] or '' }
end
return replies
