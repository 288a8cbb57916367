def log = new File(basedir, 'build.log').text

assert log.contains('src/main/lifecycle/door.lifecycle:4: not formatted')
assert log.contains('  - state door {closed initial,open} // two')
assert log.contains('  + state door { closed initial, open }  // two')
assert !log.contains('lamp.lifecycle:')
assert log =~ /Failed to execute goal dev\.detent:detent-maven-plugin.*1 lifecycle file is not formatted; run the goal `format` of this plugin/
assert !log.contains('\tat ')
assert new File(basedir, 'src/main/lifecycle/door.lifecycle').text.contains('{closed initial,open} // two')
