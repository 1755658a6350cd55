-- begin-warming: one warmer per event; the others are told to wait.
--
-- KEYS[1] event
-- ARGV[1] clockOffsetMs  [2] token  [3] ms after which a silent warmer is passed over
--     [4] "force": a pool was found missing, warm although ready, or ""
--
-- {"READY"} nothing to warm | {"YOURS"} | {"BUSY"}

local isIncomplete = ARGV[4] == 'force'
if not isCold() and not isIncomplete then return { 'READY' } end
if redis.call('SET', base .. ':warming', ARGV[2], 'NX', 'PX', ARGV[3]) then return { 'YOURS' } end
return { 'BUSY' }
