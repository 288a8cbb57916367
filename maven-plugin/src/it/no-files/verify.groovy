assert new File(basedir, 'build.log').text.contains('no lifecycle files in ')
