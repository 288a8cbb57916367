import java.util.jar.JarFile

def log = new File(basedir, 'build.log').text
new File(basedir, 'expected.log').readLines('UTF-8').each { assert log.readLines().contains(it) }

assert new File(basedir, 'target/detent/default/tla/lamp/Lamp.tla').isFile()
assert new File(basedir, 'target/detent/default/report/lamp/report.txt').text.startsWith('passed: Lamp')
assert new File(basedir, 'target/detent/default/report/lamp/report.json').text.contains('"verdict": "passed"')

def jar = new JarFile(new File(basedir, 'target/happy-1.jar'))
assert jar.getEntry('dev/detent/it/lamp/Light.class') != null
assert jar.getEntry('dev/detent/it/Room.class') != null
def bundled = jar.getInputStream(jar.getEntry('META-INF/detent/lamp.lifecycle')).getText('UTF-8')
assert bundled == new File(basedir, 'src/main/lifecycle/lamp.lifecycle').getText('UTF-8')
assert new File(basedir, 'target/detent/default/report/lamp/report.html').text.contains('Passed: every promise holds')
