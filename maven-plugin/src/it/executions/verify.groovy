def sources = new File(basedir, 'target/generated-sources/detent')
assert new File(sources, 'dev/detent/it/one/Barrier.java').isFile()
assert new File(sources, 'dev/detent/it/other/Barrier.java').isFile()
assert new File(basedir, 'target/detent/one/tla/gate/Gate.tla').text.contains('src/main/lifecycle/gate.lifecycle')
assert new File(basedir, 'target/detent/other/tla/gate/Gate.tla').text.contains('src/other/lifecycle/gate.lifecycle')

def log = new File(basedir, 'build.log').text
assert log.count('1 lifecycle file, nothing to do') == 2
