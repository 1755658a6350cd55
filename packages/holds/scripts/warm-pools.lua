-- warm-pools: a part of what Postgres says of an event. Never overwrites what is newer here.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] token  [3..] poolId, version, capacity, confirmed, owner or ""; five per pool
--
-- {"WARMED"} | {"LOST"} the token is gone: this server lost its data meanwhile, begin again

if redis.call('GET', base .. ':warming') ~= ARGV[2] then return { 'LOST' } end
for i = 3, #ARGV, 5 do
  writePool(ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2]), tonumber(ARGV[i + 3]), ARGV[i + 4])
end
return { 'WARMED' }
