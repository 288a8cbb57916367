def log = new File(basedir, 'build.log').text

assert log =~ /ERROR.*order\.lifecycle \[5:18\]: error\[DT201\]/
assert log.contains('5 | command pay from opne to paid')
assert log.contains('did you mean `open`?')
assert log =~ /Failed to execute goal dev\.detent:detent-maven-plugin.*src\/main\/lifecycle\/order\.lifecycle:5:18/
assert !log.contains('\tat ')
assert !log.contains('Exception:')
assert !new File(basedir, 'target/generated-sources/detent').exists()
