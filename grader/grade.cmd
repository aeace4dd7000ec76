@echo off
rem Grades submissions: grader\grade --help. Builds the grader first where that was not done, or
rem where what it is built from has changed since. Not tried on Windows yet.
setlocal
set "ROOT=%~dp0.."
set "BUILT=%ROOT%\grader\target\built"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "STALE=True"
if exist "%BUILT%\current" (
  for /f %%s in ('powershell -NoProfile -Command "Set-Location '%ROOT%'; $newest = Get-ChildItem -Recurse -File pom.xml, grader\pom.xml, grader\app\pom.xml, grader\app\src\main, grader\probe\pom.xml, grader\probe\src\main, grader\testkit\pom.xml, grader\testkit\src\main | Sort-Object LastWriteTime | Select-Object -Last 1; $newest.LastWriteTime -gt (Get-Item '%BUILT%\current').LastWriteTime"') do set "STALE=%%s"
)
if "%STALE%"=="False" goto run
echo grade: building the grader, once 1>&2
if not exist "%BUILT%" mkdir "%BUILT%"
pushd "%ROOT%"
call mvnw.cmd -q -ntp -B -Pgrader -pl grader/app,grader/probe package > "%BUILT%\log" 2>&1
if errorlevel 1 (
  type "%BUILT%\log" 1>&2
  echo grade: the grader could not be built; Maven's words are above 1>&2
  popd
  exit /b 70
)
popd
if exist "%BUILT%\dist" rmdir /s /q "%BUILT%\dist"
mkdir "%BUILT%\dist\app" "%BUILT%\dist\probe"
copy /y "%ROOT%\grader\app\target\lib\*.jar" "%BUILT%\dist\app" > nul
copy /y "%ROOT%\grader\app\target\grader-app-*.jar" "%BUILT%\dist\app" > nul
copy /y "%ROOT%\grader\probe\target\lib\*.jar" "%BUILT%\dist\probe" > nul
copy /y "%ROOT%\grader\probe\target\probe-*.jar" "%BUILT%\dist\probe" > nul
echo dist> "%BUILT%\current"
:run
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Ddbkata.root=%ROOT%" "-Ddbkata.dist=%BUILT%\dist" "-Ddbkata.archives=%BUILT%\archives" -cp "%BUILT%\dist\app\*" dbkata.grader.Main %*
exit /b %errorlevel%
