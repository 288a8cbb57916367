def log = new File(basedir, 'build.log').text

assert log.contains('inconclusive: Switches, check default')
assert log =~ /Failed to execute goal dev\.detent:detent-maven-plugin.*Switches: inconclusive/
assert !log.contains('\tat ')
