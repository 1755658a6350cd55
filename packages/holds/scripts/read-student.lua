-- read-student: one student's live hold and what she owns, as of now.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] studentId
--
-- {"COLD"} | {"STUDENT", nowMs, holdId or "", state, expiresAtMs, claims, owned pool ...}

if isCold() then return { 'COLD' } end
local reply = { 'STUDENT', now, '', '', 0, '' }
local id = redis.call('HGET', studentKey(ARGV[2]), 'hold')
if id then
  local hold = redis.call('HMGET', holdKey(id), 'state', 'expiresAt', 'claims')
  if hold[1] == 'confirming' or (hold[1] == 'held' and tonumber(hold[2]) > now) then
    reply[3], reply[4], reply[5], reply[6] = id, hold[1], tonumber(hold[2]), hold[3]
  end
end
for _, pool in ipairs(redis.call('SMEMBERS', ownedKey(ARGV[2]))) do reply[#reply + 1] = pool end
return reply
