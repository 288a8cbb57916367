def log = new File(basedir, 'build.log').text

assert log.count('formatted src/main/lifecycle/door.lifecycle') == 1
assert !log.contains('formatted src/main/lifecycle/lamp.lifecycle')
assert new File(basedir, 'src/main/lifecycle/door.lifecycle').text == '''/// A door that nobody laid out.
lifecycle Door

state door { closed initial, open }  // two
command open  from closed to open
command close from open   to closed
'''
