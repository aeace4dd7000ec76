@echo off
rem Grades submissions by the exercises beside this file: grade --help. Not tried on Windows yet.
setlocal
for %%i in ("%~dp0.") do set "ROOT=%%~fi"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto nojava
if not defined JAVA_HOME (where /q java || goto nojava)
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Ddbkata.root=%ROOT%" "-Ddbkata.dist=%ROOT%" "-Ddbkata.archives=%ROOT%\archives" -cp "%ROOT%\app\*;%ROOT%\probe\*" dbkata.grader.Main %*
exit /b %errorlevel%
:nojava
echo grade: there is no %JAVA%: install a JDK, version 17 or newer, and let JAVA_HOME name its folder 1>&2
exit /b 70
