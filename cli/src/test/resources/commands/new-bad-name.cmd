new
../x
