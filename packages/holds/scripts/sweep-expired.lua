-- sweep-expired: housekeeping. Ends holds whose time is up, so that the history says so; nobody waits for it.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] most holds  [3] lapses before a pause  [4] pause ms
--
-- {"SWEPT", count}

local lapsed = redis.call('ZRANGEBYSCORE', EXPIRY, '-inf', now, 'LIMIT', 0, tonumber(ARGV[2]))
for _, id in ipairs(lapsed) do
  endLapsed(id, tonumber(ARGV[3]), tonumber(ARGV[4]))
  redis.call('ZREM', EXPIRY, id)
end
return { 'SWEPT', #lapsed }
