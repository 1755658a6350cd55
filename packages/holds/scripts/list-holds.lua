-- list-holds: live and confirming holds with their students, for administrators and the reconciler.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] only holds confirming for at least this many ms, or "" for all
--
-- {"COLD"} | {"HOLDS", nowMs, holdId, studentId, state, expiresAtMs, claims ...} five per hold

if isCold() then return { 'COLD' } end
local reply = { 'HOLDS', now }
local function add(ids)
  for _, id in ipairs(ids) do
    local hold = redis.call('HMGET', holdKey(id), 'student', 'state', 'expiresAt', 'claims')
    if hold[1] and hold[2] ~= 'ended' then
      local n = #reply
      reply[n + 1], reply[n + 2], reply[n + 3], reply[n + 4], reply[n + 5] = id, hold[1], hold[2], tonumber(hold[3]), hold[4]
    end
  end
end
if ARGV[2] == '' then
  add(redis.call('ZRANGEBYSCORE', EXPIRY, '(' .. now, '+inf'))
  add(redis.call('ZRANGE', CONFIRMING, 0, -1))
else
  add(redis.call('ZRANGEBYSCORE', CONFIRMING, '-inf', now - tonumber(ARGV[2])))
end
return reply
