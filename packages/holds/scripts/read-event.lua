-- read-event: the whole of an event as of now, for the snapshot that everyone sees. Names nobody.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs
--
-- {"COLD"} | {"EVENT", nowMs, eventVersion, last stream id or "", pool, version, capacity, confirmed, held units,
--   first expiry ms or 0 (0 with held units: confirming) ...} six per pool; holds whose time is up do not count

if isCold() then return { 'COLD' } end
local last = redis.call('XREVRANGE', STREAM, '+', '-', 'COUNT', 1)
local reply = { 'EVENT', now, tonumber(redis.call('HGET', META, 'version')), last[1] and last[1][1] or '' }
local rows = redis.call('HGETALL', POOLS)
for i = 1, #rows, 2 do
  local version, capacity, confirmed, held = string.match(rows[i + 1], '^(%d+) (%d+) (%d+) (%d+)$')
  local units, first = 0, 0
  if tonumber(held) > 0 then
    local live = redis.call('ZRANGEBYSCORE', liveKey(rows[i]), '(' .. now, '+inf', 'WITHSCORES')
    for j = 1, #live, 2 do units = units + tonumber(string.match(live[j], '|(%d+)$')) end
    if #live > 0 and live[2] ~= 'inf' then first = tonumber(live[2]) end
  end
  local n = #reply
  reply[n + 1], reply[n + 2], reply[n + 3] = rows[i], tonumber(version), tonumber(capacity)
  reply[n + 4], reply[n + 5], reply[n + 6] = tonumber(confirmed), units, first
end
return reply
