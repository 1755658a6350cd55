-- settle: tells this server what Postgres decided. Safe to run twice, late and in any order: ends name the hold,
-- pools carry absolute values with their version.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] number of ends  then holdId, how per end (how: confirmed | withdrawn)
--     then poolId, version, capacity, confirmed, owner or "" per pool
--
-- {"SETTLED", holds ended, pools written}

local ends = tonumber(ARGV[2])
local ended, written = 0, 0
for i = 3, 2 + ends * 2, 2 do
  if endHold(ARGV[i], ARGV[i + 1], now) then ended = ended + 1 end
end
for i = 3 + ends * 2, #ARGV, 5 do
  local isNews = writePool(ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2]), tonumber(ARGV[i + 3]), ARGV[i + 4])
  if isNews then
    written = written + 1
    append('pool', '', '', ARGV[i] .. '=1', now, '')
  end
end
return { 'SETTLED', ended, written }
