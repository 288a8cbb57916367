def log = new File(basedir, 'build.log').text

assert log.count('drew target/detent/doors/door.svg') == 1
assert log.count('drew target/detent/lamp.svg') == 1
assert new File(basedir, 'target/detent/doors/door.svg').text.startsWith('<svg ')
assert new File(basedir, 'target/detent/lamp.svg').text.contains('data-state=')
assert new File(basedir, 'target/text/doors/door.mmd').text == '''stateDiagram-v2
  accTitle: Door door
  direction TB
  state "closed" as s_closed
  state "open" as s_open
  [*] --> s_closed
  s_closed --> s_open : open
  s_open --> s_closed : close
'''
