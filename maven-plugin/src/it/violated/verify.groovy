def log = new File(basedir, 'build.log').text

assert log.contains('violated: invariant tight (line 13)')
assert log =~ /1 +any caller +close +line 10 +shut: false -> true/
assert log =~ /Failed to execute goal dev\.detent:detent-maven-plugin.*Tank: violated \(tight\)/
assert !log.contains('\tat ')
assert new File(basedir, 'target/detent/default/report/tank/report.json').text.contains('"verdict": "violated"')
assert new File(basedir, 'target/detent/default/report/tank/report.html').text.contains('Violated: 1 promise is broken')
