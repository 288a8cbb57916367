def log = new File(basedir, 'build.log').readLines('UTF-8')
def expected = new File(basedir, 'expected.log').readLines('UTF-8')

def at = 0
for (line in expected) {
    def found = log.drop(at).indexOf(line)
    assert found >= 0 : "build.log does not say, or not in this order: $line"
    at += found + 1
}
assert at > 0
