-- end-holds: gives holds back, by their id and never by the thing held (DESIGN 2).
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] how: given_up | withdrawn  [3] lapses before a pause  [4] pause ms
--     [5..] holdId or "" for the student's live hold, studentId or "" for anyone's, pool or "" for any; three per hold
--
-- {"COLD"} | {"ANSWERED", {word, holdId}, ...} one per hold, in order:
--   ENDED        given back now
--   CONFIRMING   being written: only its outcome ends it
--   GONE         was ended already, or its time was up
--   NOT_YOURS    another student's
--   UNKNOWN      this server does not know it

if isCold() then return { 'COLD' } end
local how, lapsesAllowed, pauseMs = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local replies = { 'ANSWERED' }
for i = 5, #ARGV, 3 do
  local id, student, pool = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if id == '' then id = redis.call('HGET', studentKey(student), 'hold') or '' end
  local hold = redis.call('HMGET', holdKey(id), 'student', 'state', 'expiresAt', 'claims')
  local word = 'UNKNOWN'
  if hold[1] and student ~= '' and hold[1] ~= student then
    word = 'NOT_YOURS'
  elseif hold[1] and (pool == '' or string.find(hold[4], pool .. '=', 1, true)) then
    if hold[2] == 'confirming' then
      word = 'CONFIRMING'
    elseif hold[2] == 'ended' then
      word = 'GONE'
    elseif tonumber(hold[3]) <= now then
      endLapsed(id, lapsesAllowed, pauseMs)
      word = 'GONE'
    else
      endHold(id, how, now)
      if how == 'given_up' then countLapse(hold[1], now, lapsesAllowed, pauseMs) end
      word = 'ENDED'
    end
  end
  replies[#replies + 1] = { word, id }
end
return replies
