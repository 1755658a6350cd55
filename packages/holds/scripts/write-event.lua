-- write-event: the event's times and rules, absolute, with their version; and the end of warming.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] token of the warming that this ends, or ""  [3] new epoch, used where there is none
--     [4] version  [5] opensAtMs  [6] closesAtMs  [7] endsAtMs  [8] paused 0|1  [9] holdMs  [10] perStudent  [11] cohorts, comma-joined
--
-- {"WRITTEN"} | {"OLDER"} a newer version is here | {"LOST"} the warming token is gone

local warming = base .. ':warming'
if ARGV[2] ~= '' and redis.call('GET', warming) ~= ARGV[2] then return { 'LOST' } end
local version = tonumber(redis.call('HGET', META, 'version'))
local isNewer = not version or tonumber(ARGV[4]) > version
if isNewer then
  redis.call('HSET', META, 'version', ARGV[4], 'opensAt', ARGV[5], 'closesAt', ARGV[6], 'endsAt', ARGV[7],
    'paused', ARGV[8], 'holdMs', ARGV[9], 'perStudent', ARGV[10], 'cohorts', ARGV[11])
  append('event', '', '', '', now, '')
end
if ARGV[2] ~= '' then
  redis.call('HSETNX', META, 'epoch', ARGV[3])
  redis.call('HSET', META, 'ready', '1')
  redis.call('DEL', warming)
end
return { isNewer and 'WRITTEN' or 'OLDER' }
