def log = new File(basedir, 'build.log').text

assert log.contains('no lifecycle files in ')
assert ['validate', 'generate', 'check', 'help'].every { log.contains('detent:' + it) }
