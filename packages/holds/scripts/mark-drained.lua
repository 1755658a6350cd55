-- mark-drained: entries up to n are in Postgres; what is older than the time that open pages need to resume is cut off.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] n  [3] last drained stream id  [4] ms to keep for resuming
--     [5] epoch of the stream that was drained
--
-- {"MARKED", undrained} | {"LOST"} this server lost its data meanwhile: n counts entries that are not here

if redis.call('HGET', META, 'epoch') ~= ARGV[5] then return { 'LOST' } end
local drained = math.max(tonumber(ARGV[2]), tonumber(redis.call('HGET', META, 'drained')) or 0)
redis.call('HSET', META, 'drained', drained)
local serverNow = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
local keepFrom = serverNow - tonumber(ARGV[4])
local lastMs = tonumber(string.match(ARGV[3], '^(%d+)-'))
redis.call('XTRIM', STREAM, 'MINID', string.format('%d', math.min(keepFrom, lastMs)))
return { 'MARKED', (tonumber(redis.call('HGET', META, 'appended')) or 0) - drained }
