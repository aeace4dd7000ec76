@echo off
rem Grades submissions: grader\grade --help. Builds the grader first where that was not done, or
rem where what it is built from has changed since. Not tried on Windows yet.
setlocal
for %%i in ("%~dp0..") do set "ROOT=%%~fi"
set "BUILT=%ROOT%\grader\target\built"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto nojava
if not defined JAVA_HOME (where /q java || goto nojava)
rem Testcontainers joins only where it is asked for: that grader lies beside the other.
set "PROFILES=grader"
set "KIND="
set "MORE="
if "%KATA_SERVICES%"=="docker" (
  set "PROFILES=grader,docker"
  set "KIND=docker-"
  set "MORE=, 'grader\testkit-docker\pom.xml', 'grader\testkit-docker\src\main'"
)
rem Folders count too: they are newer when a file in them was deleted.
set "NEWEST=$s = 'pom.xml', 'grader\pom.xml', 'grader\app\pom.xml', 'grader\app\src\main', 'grader\probe\pom.xml', 'grader\probe\src\main', 'grader\testkit\pom.xml', 'grader\testkit\src\main'%MORE%; Set-Location -LiteralPath $env:ROOT; $all = @(Get-Item $s) + @(Get-ChildItem -Recurse $s)"
set "COMPARE=($all | Sort-Object LastWriteTime | Select-Object -Last 1).LastWriteTime -gt (Get-Item -LiteralPath $env:BUILT\%KIND%current).LastWriteTime"
set "STALE=True"
if exist "%BUILT%\%KIND%current" for /f %%s in ('powershell -NoProfile -Command "Invoke-Expression $env:NEWEST; Invoke-Expression $env:COMPARE"') do set "STALE=%%s"
if "%STALE%"=="False" goto run
echo grade: building the grader, once 1>&2
if not exist "%BUILT%" mkdir "%BUILT%"
rem Before the sources are read: what changes meanwhile is newer.
echo dist> "%BUILT%\next"
pushd "%ROOT%"
rem Maven leaves there what was copied for other versions.
if exist grader\app\target\lib rmdir /s /q grader\app\target\lib
if exist grader\probe\target\lib rmdir /s /q grader\probe\target\lib
call mvnw.cmd -q -ntp -B "-P%PROFILES%" -pl grader/app,grader/probe package > "%BUILT%\log" 2>&1
if errorlevel 1 (
  type "%BUILT%\log" 1>&2
  echo grade: the grader could not be built; Maven's words are above 1>&2
  popd
  exit /b 70
)
popd
if exist "%BUILT%\%KIND%dist" rmdir /s /q "%BUILT%\%KIND%dist"
mkdir "%BUILT%\%KIND%dist\app" "%BUILT%\%KIND%dist\probe"
copy /y "%ROOT%\grader\app\target\lib\*.jar" "%BUILT%\%KIND%dist\app" > nul
copy /y "%ROOT%\grader\app\target\grader-app-*.jar" "%BUILT%\%KIND%dist\app" > nul
copy /y "%ROOT%\grader\probe\target\lib\*.jar" "%BUILT%\%KIND%dist\probe" > nul
copy /y "%ROOT%\grader\probe\target\probe-*.jar" "%BUILT%\%KIND%dist\probe" > nul
move /y "%BUILT%\next" "%BUILT%\%KIND%current" > nul
:run
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Ddbkata.root=%ROOT%" "-Ddbkata.dist=%BUILT%\%KIND%dist" "-Ddbkata.archives=%BUILT%\%KIND%archives" -cp "%BUILT%\%KIND%dist\app\*;%BUILT%\%KIND%dist\probe\*" dbkata.grader.Main %*
exit /b %errorlevel%
:nojava
echo grade: there is no %JAVA%: install a JDK, version 17 or newer, and let JAVA_HOME name its folder 1>&2
exit /b 70
