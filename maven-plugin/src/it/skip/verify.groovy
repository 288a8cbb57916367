def log = new File(basedir, 'build.log').text

assert log.count('skipped') == 6
assert !log.contains('DT201')
assert !new File(basedir, 'target/detent').exists()
