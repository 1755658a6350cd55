-- warm-holds: restores holds that were drained to the history and lost here, and the tombstones of those that ended.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] token  [3..] holdId, studentId, claims, placedAtMs, expiresAtMs, how or "" while live; six per hold
--
-- {"WARMED", restored} | {"LOST"}

if redis.call('GET', base .. ':warming') ~= ARGV[2] then return { 'LOST' } end
local restored = 0
for i = 3, #ARGV, 6 do
  local id, student, claims, expiresAt, how = ARGV[i], ARGV[i + 1], ARGV[i + 2], tonumber(ARGV[i + 4]), ARGV[i + 5]
  if redis.call('EXISTS', holdKey(id)) == 0 then
    if how ~= '' then
      redis.call('HSET', holdKey(id), 'student', student, 'state', 'ended', 'how', how, 'claims', claims,
        'placedAt', ARGV[i + 3], 'expiresAt', expiresAt)
      redis.call('PEXPIRE', holdKey(id), TOMBSTONE_MS)
    elseif expiresAt > now and not redis.call('HGET', studentKey(student), 'hold') then
      local hasRoom = true
      for pool, units in eachClaim(claims) do
        local row = readPool(pool)
        if not row or row.confirmed + row.held + tonumber(units) > row.capacity then hasRoom = false end
      end
      if hasRoom then
        for pool, units in eachClaim(claims) do
          local row = readPool(pool)
          row.held = row.held + tonumber(units)
          savePool(pool, row)
          redis.call('ZADD', liveKey(pool), expiresAt, id .. '|' .. units)
        end
        redis.call('HSET', holdKey(id), 'student', student, 'state', 'held', 'claims', claims,
          'placedAt', ARGV[i + 3], 'expiresAt', expiresAt)
        redis.call('HSET', studentKey(student), 'hold', id)
        redis.call('ZADD', EXPIRY, expiresAt, id)
        restored = restored + 1
      end
    end
  end
end
return { 'WARMED', restored }
